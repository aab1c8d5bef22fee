package vn.ketnap.demo;

/** Port to what the engine does by itself, such as timers. Held back until the demonstration has been built. */
public interface BackgroundJobs {

    /** Stops after the jobs that are running. */
    void hold();

    /** Starts, or starts again. */
    void release();
}
