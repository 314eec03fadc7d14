from camino.reception import arrival_urls, event_urls

app_name = "reception"
urlpatterns = arrival_urls.urlpatterns + event_urls.urlpatterns
