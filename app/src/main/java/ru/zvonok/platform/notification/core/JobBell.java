package ru.zvonok.platform.notification.core;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.jobs.JobEnded;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.NotificationNotice;
import ru.zvonok.platform.notification.Notifications;

/** Tells whoever started a job and went away that it has come to an end. */
@Component
class JobBell {

    private final Notifications notifications;

    JobBell(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void ended(JobEnded job) {
        notifications.tell(
                List.of(job.person()),
                new Notice(
                        NotificationNotice.JOB_ENDED,
                        job.well() ? "notification.job-done" : "notification.job-failed",
                        List.of(new Notice.Word(job.name() + ".title")),
                        job.path() == null ? "jobs" : job.path()));
    }
}
