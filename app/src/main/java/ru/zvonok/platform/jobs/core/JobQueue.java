package ru.zvonok.platform.jobs.core;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue in the database: its kinds of tasks, and how it takes connections. */
@Configuration(proxyBeanMethods = false)
class JobQueue {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");
    private static final LocalTime NIGHT = LocalTime.of(0, 20);

    /** The name of a place in the queue carries the organisation. */
    static String ticket(long organisation, long job) {
        return organisation + ":" + job;
    }

    @Bean
    Task<Void> job(JobRunner runner) {
        var again = new FailureHandler.OnFailureRetryLater<Void>(Duration.ofSeconds(10));
        return Tasks.oneTime(TASK).onDeadExecutionRevive().onFailure(again).execute((instance, context) -> {
            String[] ticket = instance.getId().split(":", 2);
            runner.run(Long.parseLong(ticket[0]), Long.parseLong(ticket[1]));
        });
    }

    @Bean
    Task<Void> night(NightRunner runner) {
        return Tasks.recurring("night", Schedules.daily(ZoneOffset.UTC, NIGHT))
                .execute((instance, context) -> runner.run());
    }

    @Bean
    Task<Void> due(DueRunner runner, @Value("${zvonok.jobs.look:20s}") Duration look) {
        return Tasks.recurring("due", Schedules.fixedDelay(look)).execute((instance, context) -> runner.run(false));
    }

    @Bean
    Task<Void> dueSoon(DueRunner runner, @Value("${zvonok.jobs.soon:3s}") Duration soon) {
        return Tasks.recurring("due-soon", Schedules.fixedDelay(soon)).execute((instance, context) -> runner.run(true));
    }

    @Bean
    DbSchedulerCustomizer queueConnections(DataSource dataSource) {
        var joining = new JoiningDataSource(dataSource);
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(joining);
            }
        };
    }

    /** Joins the caller's transaction where there is one; else commits each statement, which the pools do not. */
    private static final class JoiningDataSource extends TransactionAwareDataSourceProxy {

        private final DataSource target;

        JoiningDataSource(DataSource target) {
            super(target);
            this.target = target;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                return super.getConnection();
            }
            Connection connection = target.getConnection();
            connection.setAutoCommit(true);
            return connection;
        }
    }
}
