package io.aludel.engine;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** Picks among replicas that can be asked. Safe for use by many threads. */
final class ReplicaPicker {
    private final ReplicaChoice choice;
    private final AtomicLong turn = new AtomicLong();

    ReplicaPicker(ReplicaChoice choice) {
        this.choice = choice;
    }

    /** One of them; there is at least one. */
    Replica pick(List<Replica> available) {
        if (available.size() == 1) {
            return available.get(0);
        }
        return switch (choice) {
            case ROUND_ROBIN -> at(available, Replica::weight, Math.floorMod(turn.getAndIncrement(), total(available)));
            case RANDOM -> byChance(available, Replica::weight);
            case LATENCY -> byLatency(available);
        };
    }

    private static long total(List<Replica> available) {
        return available.stream().mapToLong(Replica::weight).sum();
    }

    /** Whoever was never asked is asked first. */
    private static Replica byLatency(List<Replica> available) {
        for (Replica replica : available) {
            if (replica.speed() == 0) {
                return replica;
            }
        }
        return byChance(available, Replica::speed);
    }

    private static Replica byChance(List<Replica> available, ToDoubleFunction<Replica> share) {
        double all = available.stream().mapToDouble(share).sum();
        return at(available, share, ThreadLocalRandom.current().nextDouble() * all);
    }

    private static Replica at(List<Replica> available, ToDoubleFunction<Replica> share, double place) {
        double rest = place;
        for (Replica replica : available) {
            rest -= share.applyAsDouble(replica);
            if (rest < 0) {
                return replica;
            }
        }
        return available.get(available.size() - 1);
    }
}
