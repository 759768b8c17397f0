from django.test import SimpleTestCase


class TrailPageTests(SimpleTestCase):
    def test_names_the_trail_asked_for(self):
        response = self.client.get("/trails/7/")
        self.assertContains(response, "Trail 7 starts here.")

    def test_has_no_page_for_a_trail_without_a_number(self):
        response = self.client.get("/trails/seven/")
        self.assertEqual(response.status_code, 404)
