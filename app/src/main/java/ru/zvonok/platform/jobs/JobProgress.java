package ru.zvonok.platform.jobs;

/** Tells how far a job is. Written past the job's own transaction, so that it is seen at once. */
@FunctionalInterface
public interface JobProgress {

    /**
     * @param percent 0 to 100
     * @param phaseKey text key of what is being done
     * @param arguments counts and codes for the text, never names
     */
    void at(int percent, String phaseKey, Object... arguments);
}
