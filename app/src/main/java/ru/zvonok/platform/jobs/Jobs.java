package ru.zvonok.platform.jobs;

import java.util.List;
import java.util.Set;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Background work of the bound organisation. A job belongs to the person who started it: nobody else sees it, and it runs
 * with that person's rights of the moment it runs.
 */
public interface Jobs {

    /**
     * Starts a job inside the caller's transaction: rolled back, it never was. It runs after the commit, once; after a
     * crash it is done again from the beginning, which is why a handler works in one transaction.
     *
     * @param handler the bean's class
     * @param payload small; ids and codes, written as JSON
     * @return the job's id, for {@link #state}
     */
    @Unguarded("the door that starts a job has asked for its own permission")
    @Unnoted("what the job does is noted by the doors it asks")
    <P> long start(Class<? extends JobHandler<P>> handler, P payload);

    /**
     * How far one's own job is; also while its data are not committed yet.
     *
     * @throws NotFound where there is none, or it is somebody else's
     */
    @Unguarded("own jobs only")
    @Unnoted("how far a job is, no person")
    JobState state(long job);

    /** Those of one's own jobs that have not ended. */
    @Unguarded("own jobs only")
    @Unnoted("that a job goes on, no person")
    Set<Long> running();

    /** One's own jobs in the bound organisation, newest first. */
    @Unguarded("own jobs only")
    @Unnoted("only of whoever asks")
    List<JobState> own(int limit);
}
