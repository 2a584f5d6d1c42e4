package io.aludel.benchmarks.load;

import io.aludel.benchmarks.load.Clients.Seen;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What was seen of both services, a line for each kind of request. */
final class LoadTable {
    private static final double MILLIS = 1e3;
    private static final double MICROS = 1e6;
    private static final double HALF = 0.5;
    private static final double ALMOST_ALL = 0.99;

    private LoadTable() {}

    static String head() {
        return row("request", "database", "per second", "ratio", "p50 ms", "p99 ms", "computed us", "sent")
                + row("---", "---", "---:", "---:", "---:", "---:", "---:", "---:");
    }

    static String line(
            String database, Endpoint endpoint, Map<Kind, Seen> seen, Map<Kind, Map<Endpoint, String>> sent) {
        Seen aludel = Objects.requireNonNull(seen.get(Kind.ALUDEL));
        Seen jpa = Objects.requireNonNull(seen.get(Kind.JPA));
        return row(
                endpoint.title,
                database,
                both(aludel, jpa, "%.0f", Seen::perSecond),
                String.format(Locale.ROOT, "%.2f", aludel.perSecond() / jpa.perSecond()),
                both(aludel, jpa, "%.1f", each -> each.percentile(HALF) * MILLIS),
                both(aludel, jpa, "%.1f", each -> each.percentile(ALMOST_ALL) * MILLIS),
                both(aludel, jpa, "%.0f", each -> each.computedPerRequest() * MICROS),
                sent(sent, Kind.ALUDEL, endpoint) + " / " + sent(sent, Kind.JPA, endpoint));
    }

    private static String sent(Map<Kind, Map<Endpoint, String>> sent, Kind kind, Endpoint endpoint) {
        return Objects.requireNonNull(sent.get(kind)).getOrDefault(endpoint, "-");
    }

    private static String both(Seen aludel, Seen jpa, String format, ToDoubleFunction<Seen> value) {
        return String.format(
                Locale.ROOT, format + " / " + format, value.applyAsDouble(aludel), value.applyAsDouble(jpa));
    }

    private static String row(
            String request,
            String database,
            String perSecond,
            String ratio,
            String middle,
            String slowest,
            String computed,
            String sent) {
        return String.format(
                "| %-25s | %-10s | %15s | %5s | %13s | %13s | %13s | %15s |%n",
                request, database, perSecond, ratio, middle, slowest, computed, sent);
    }
}
