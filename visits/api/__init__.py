from visits.api import notes, visits

urlpatterns = [*visits.urlpatterns, *notes.urlpatterns]
