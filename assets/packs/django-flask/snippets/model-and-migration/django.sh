python manage.py makemigrations trails
python manage.py migrate
