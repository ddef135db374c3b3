"""What LocalStack needs to run tilefold without Docker: functions as Node processes, and a truer Distributed Map."""
