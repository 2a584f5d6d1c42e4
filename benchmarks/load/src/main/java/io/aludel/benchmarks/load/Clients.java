package io.aludel.benchmarks.load;

import io.aludel.benchmarks.load.Endpoint.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** So many clients, each with a connection of its own, who ask again as soon as they were answered. */
final class Clients implements AutoCloseable {
    private final int count;
    private final ExecutorService threads;

    Clients(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /**
     * What was seen, of one or several runs.
     *
     * @param latencies nanoseconds of each request, in order
     * @param seconds how long it took
     * @param computed how long the service computed
     */
    record Seen(long[] latencies, double seconds, Duration computed) {
        private static final double NANOS = 1e9;

        double perSecond() {
            return latencies.length / seconds;
        }

        /** In seconds. */
        double percentile(double part) {
            return latencies[(int) ((latencies.length - 1) * part)] / NANOS;
        }

        double computedPerRequest() {
            return computed.toNanos() / NANOS / latencies.length;
        }

        Seen and(Seen other) {
            return new Seen(
                    LongStream.concat(Arrays.stream(latencies), Arrays.stream(other.latencies))
                            .sorted()
                            .toArray(),
                    seconds + other.seconds,
                    computed.plus(other.computed));
        }
    }

    Seen ask(Service service, Endpoint endpoint, double seconds, int round) throws InterruptedException {
        Duration computed = service.computed();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * Seen.NANOS);
        List<Future<long[]>> clients = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            int self = client;
            clients.add(threads.submit(() -> ask(service, endpoint, end, self, round)));
        }
        LongStream all = LongStream.empty();
        for (Future<long[]> client : clients) {
            try {
                all = LongStream.concat(all, Arrays.stream(client.get()));
            } catch (ExecutionException failure) {
                throw new IllegalStateException(service.kind() + ", " + endpoint.title, failure.getCause());
            }
        }
        double taken = (System.nanoTime() - begin) / Seen.NANOS;
        return new Seen(all.sorted().toArray(), taken, service.computed().minus(computed));
    }

    private long[] ask(Service service, Endpoint endpoint, long end, int client, int round) throws IOException {
        SplittableRandom random = new SplittableRandom(round * 1_000L + client);
        LongStream.Builder latencies = LongStream.builder();
        try (Wire wire = service.connect()) {
            long number = 0;
            for (long begin = System.nanoTime(); begin < end; number++) {
                Service.ask(wire, endpoint.request(new Turn(random, client, count, number)));
                long now = System.nanoTime();
                latencies.add(now - begin);
                begin = now;
            }
        }
        return latencies.build().toArray();
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
