package io.aludel.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Runs all workloads by one library on one database, and prints a line for each: its name, the median of the microseconds that one run
 * takes, the bytes that it allocates, and how often something is sent to the database. A process of its own, which {@link Comparison}
 * starts.
 */
final class Contestant {
    private static final int LEAST_RUNS = 3;
    /** A quarter: compilers are done with short workloads only after seconds. */
    private static final int MEASURED_PART = 4;

    private static final double THOUSAND = 1000;

    private final String library;
    private final String database;
    private final long nanos;
    private final ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long round;

    Contestant(String library, String database, double seconds) {
        this.library = library;
        this.database = database;
        this.nanos = (long) (seconds * THOUSAND * THOUSAND * THOUSAND);
    }

    /** Takes the library, the database, and the seconds for each workload: three quarters of them to warm up. */
    public static void main(String[] arguments) throws SQLException {
        new Contestant(arguments[0], arguments[1], Double.parseDouble(arguments[2])).run();
    }

    private void run() throws SQLException {
        StatementCounter counter = new StatementCounter();
        try (EntityWork timed = EntityWork.of(library, database);
                EntityWork counted = EntityWork.of(library, new JdbcSide(database, true, counter))) {
            for (Workload workload : Workload.values()) {
                measure(timed, workload, nanos - nanos / MEASURED_PART);
                Measured measured = measure(timed, workload, nanos / MEASURED_PART);
                System.out.printf(
                        Locale.ROOT,
                        "%s\t%.2f\t%d\t%d%n",
                        workload,
                        measured.micros,
                        measured.bytes,
                        count(counted, workload, counter));
            }
        }
    }

    private record Measured(double micros, long bytes) {}

    private Measured measure(EntityWork work, Workload workload, long time) throws SQLException {
        List<Long> times = new ArrayList<>();
        long bytes = 0;
        long end = System.nanoTime() + time;
        while (times.size() < LEAST_RUNS || System.nanoTime() < end) {
            workload.prepare(work);
            long before = memory.getCurrentThreadAllocatedBytes();
            long begin = System.nanoTime();
            workload.run(work, round++);
            times.add(System.nanoTime() - begin);
            bytes += memory.getCurrentThreadAllocatedBytes() - before;
        }
        Collections.sort(times);
        return new Measured(times.get(times.size() / 2) / THOUSAND, bytes / times.size());
    }

    /** The second run counts: it finds the plans of the first. */
    private long count(EntityWork work, Workload workload, StatementCounter counter) throws SQLException {
        for (int run = 0; run < 2; run++) {
            workload.prepare(work);
            counter.take();
            workload.run(work, round++);
        }
        return counter.take();
    }
}
