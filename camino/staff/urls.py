from django.urls import path

from camino.staff.views import choosing, offices, posts, security, workers

app_name = "staff"
urlpatterns = [
    path("office/<uuid:pk>/", choosing.work_at, name="work-at"),
    path("language/<str:language>/", choosing.speak, name="speak"),
    path("security/", security.security, name="security"),
    path("security/second-factor/", security.second_factor, name="second-factor"),
    path("security/sessions/end/", security.end_other_sessions, name="end-other-sessions"),
    path("security/sessions/<int:pk>/end/", security.end_session, name="end-session"),
    path("offices/", offices.offices, name="offices"),
    path("offices/add/", offices.add, name="office-add"),
    path("offices/<uuid:pk>/", offices.change, name="office-change"),
    path("workers/", workers.workers, name="workers"),
    path("workers/add/", workers.add, name="worker-add"),
    path("workers/<uuid:pk>/", workers.worker, name="worker"),
    path("workers/<uuid:pk>/change/", workers.change, name="worker-change"),
    path("workers/<uuid:pk>/password/", workers.give_password, name="worker-password"),
    path("workers/<uuid:pk>/factors/", workers.reset_factors, name="worker-factors"),
    path("workers/<uuid:pk>/stop/", workers.stop, name="worker-stop"),
    path("workers/<uuid:pk>/resume/", workers.resume, name="worker-resume"),
    path("workers/<uuid:pk>/sessions/end/", workers.end_sessions, name="worker-sessions"),
    path("workers/<uuid:pk>/let-in/", workers.let_try_again, name="worker-let-in"),
    path("workers/<uuid:pk>/posts/", posts.give, name="post-give"),
    path("posts/<uuid:pk>/end/", posts.end, name="post-end"),
]
