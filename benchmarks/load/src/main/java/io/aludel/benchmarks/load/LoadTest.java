package io.aludel.benchmarks.load;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.aludel.benchmarks.load.Clients.Seen;
import io.aludel.benchmarks.load.Endpoint.Turn;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The example's service beside the same one with Spring Data JPA, in one table. Takes the seconds for each line and service (6), how many
 * clients ask (8), and the databases (h2,postgresql).
 */
public final class LoadTest {
    /** The services take turns, so that what happens on the machine happens to both. */
    private static final int ROUNDS = 3;
    /** As many runs of all requests as it takes until compilers are done. */
    private static final int WARM_UPS = 3;

    private static final int COUNTED = 20;

    private final double seconds;
    private final int clients;

    private LoadTest(double seconds, int clients) {
        this.seconds = seconds;
        this.clients = clients;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // The table stays in one piece. The services have settings of their own.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 6;
        int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        List<String> databases = List.of((arguments.length > 2 ? arguments[2] : "h2,postgresql").split(","));
        System.out.printf(
                "%d clients; Aludel / Spring Data JPA; the ratio is Aludel's requests per second by those of JPA.%n",
                clients);
        System.out.print(LoadTable.head());
        for (String database : databases) {
            new LoadTest(seconds, clients).run(database);
        }
    }

    private void run(String database) throws IOException, InterruptedException {
        Map<Kind, Map<Endpoint, String>> sent = new EnumMap<>(Kind.class);
        try (Service aludel = Service.startCounted(Kind.ALUDEL, database);
                Service jpa = Service.startCounted(Kind.JPA, database)) {
            SameAnswers.check(aludel, jpa);
            for (Service service : List.of(aludel, jpa)) {
                sent.put(service.kind(), count(service));
            }
        }
        try (Service aludel = Service.start(Kind.ALUDEL, database);
                Service jpa = Service.start(Kind.JPA, database);
                Clients asking = new Clients(clients)) {
            List<Service> both = List.of(aludel, jpa);
            for (int round = 0; round < WARM_UPS; round++) {
                for (Service service : both) {
                    asking.ask(service, Endpoint.MIX, seconds, -1 - round);
                }
            }
            for (Endpoint endpoint : Endpoint.values()) {
                Map<Kind, Seen> seen = measure(asking, both, endpoint);
                System.out.print(LoadTable.line(database, endpoint, seen, sent));
            }
        }
    }

    private Map<Kind, Seen> measure(Clients asking, List<Service> both, Endpoint endpoint) throws InterruptedException {
        Map<Kind, Seen> seen = new EnumMap<>(Kind.class);
        for (Service service : both) {
            asking.ask(service, endpoint, seconds / ROUNDS, 0);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            for (Service service : both) {
                seen.merge(service.kind(), asking.ask(service, endpoint, seconds / ROUNDS, round), Seen::and);
            }
        }
        return seen;
    }

    /** How many statements, and ends of transactions, each kind of request takes, once everything is prepared. */
    private Map<Endpoint, String> count(Service service) throws IOException {
        Map<Endpoint, String> counts = new EnumMap<>(Endpoint.class);
        try (Wire wire = service.connect()) {
            for (Endpoint endpoint : Endpoint.values()) {
                ask(wire, endpoint, 0);
                sent(wire);
                ask(wire, endpoint, 1);
                JsonNode sent = sent(wire);
                counts.put(endpoint, each(sent, "statements") + " + " + each(sent, "ends"));
            }
        }
        return counts;
    }

    private static void ask(Wire wire, Endpoint endpoint, int round) throws IOException {
        SplittableRandom random = new SplittableRandom(round);
        for (int number = 0; number < COUNTED; number++) {
            Service.ask(wire, endpoint.request(new Turn(random, 0, 1, round * COUNTED + number)));
        }
    }

    private static JsonNode sent(Wire wire) throws IOException {
        return new ObjectMapper()
                .readTree(Service.ask(wire, Request.get("/statements")).body());
    }

    private static String each(JsonNode sent, String name) {
        double each = sent.get(name).asDouble() / COUNTED;
        return each == Math.rint(each) ? Long.toString((long) each) : String.format(Locale.ROOT, "%.1f", each);
    }
}
