from django.urls import path

from goals import views

app_name = "goals"

urlpatterns = [
    path("citizens/<int:citizen_id>/goals/", views.goal_list, name="goal_list"),
    path("citizens/<int:citizen_id>/goals/new/", views.goal_new, name="goal_new"),
    path("citizens/<int:citizen_id>/goals/examples/", views.example_list, name="example_list"),
    path("citizens/<int:citizen_id>/experience/", views.experience, name="experience"),
    path("goals/<int:goal_id>/", views.goal, name="goal"),
    path("goals/<int:goal_id>/change/", views.goal_change, name="goal_change"),
    path("goals/<int:goal_id>/end/", views.goal_end, name="goal_end"),
    path("goals/<int:goal_id>/review/", views.goal_review, name="goal_review"),
    path("goals/<int:goal_id>/own-rating/", views.own_rate, name="own_rate"),
    path("goals/<int:goal_id>/history/", views.goal_history, name="goal_history"),
    path("goals/<int:goal_id>/sub-goals/new/", views.sub_goal_new, name="sub_goal_new"),
    path("sub-goals/<int:sub_goal_id>/change/", views.sub_goal_change, name="sub_goal_change"),
    path("sub-goals/<int:sub_goal_id>/move/", views.sub_goal_move, name="sub_goal_move"),
    path("sub-goals/<int:sub_goal_id>/end/", views.sub_goal_end, name="sub_goal_end"),
    path("sub-goals/<int:sub_goal_id>/ladder/", views.ladder_rate, name="ladder_rate"),
    path("sub-goals/<int:sub_goal_id>/steps/", views.ladder_list, name="ladder_list"),
]
