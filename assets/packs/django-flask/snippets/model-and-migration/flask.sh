flask db init
flask db migrate -m "Add trails"
flask db upgrade
