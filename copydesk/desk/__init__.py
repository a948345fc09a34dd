"""The pages inside Airflow: is the news arriving, and if not, where; and each article from its feed to its row."""
