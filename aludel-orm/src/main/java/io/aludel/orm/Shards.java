package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.engine.Retry;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data that is spread over several databases of the same form by a key of the application's: a tenant, a region. A session belongs to one of
 * them, so that keys, relationships and transactions stay within it; nothing reaches over two. Immutable, safe for use by many threads.
 *
 * <pre>{@code
 * Shards<Long> shards = Shards.of(sessions, Map.of("even", first, "odd", second), customer -> customer % 2 == 0 ? "even" : "odd");
 * shards.transact(customer, session -> session.getOne(Customer.class, customer).rename("Ann"));
 * List<Order> open = shards.gather(session -> session.execute(select(Order.class).where(Order_.open.isTrue())).all());
 * }</pre>
 *
 * <p>Where a key belongs must not change as long as its rows are there: a function that counts the databases moves almost every key when one
 * is added.
 *
 * @param <K> the keys
 */
public final class Shards<K> {
    private final Map<String, SessionFactory> factories;
    private final Function<? super K, String> chooser;

    private Shards(Map<String, SessionFactory> factories, Function<? super K, String> chooser) {
        this.factories = factories;
        this.chooser = chooser;
    }

    /**
     * Databases by their names.
     *
     * @param sessions how sessions are made, with the entities, options and listeners of all of them
     * @param engines the databases, all of one kind, in the order in which they are asked
     * @param chooser the name of the database that has what belongs to a key
     */
    public static <K> Shards<K> of(
            SessionFactory sessions, Map<String, Engine> engines, Function<? super K, String> chooser) {
        if (engines.isEmpty()) {
            throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "there has to be one database at least.");
        }
        Map<String, SessionFactory> factories = new LinkedHashMap<>();
        engines.forEach((name, engine) -> factories.put(name, sessions.over(engine)));
        return new Shards<>(Collections.unmodifiableMap(factories), requireNonNull(chooser, "chooser"));
    }

    /** How sessions are made for each database, by its name. */
    public Map<String, SessionFactory> factories() {
        return factories;
    }

    /**
     * How sessions are made for the database of a key.
     *
     * @throws ArgumentException when the function gives the name of no database
     */
    public SessionFactory of(K key) {
        String name = chooser.apply(key);
        SessionFactory factory = factories.get(name);
        if (factory == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "there is no shard '" + name + "'; there are " + String.join(", ", factories.keySet()) + "."
                            + Suggestions.didYouMean(String.valueOf(name), factories.keySet())
                            + "\n  The function that chooses by the key gave this name.");
        }
        return factory;
    }

    /** A new session on the database of a key; the caller closes it. */
    public Session open(K key) {
        return of(key).open();
    }

    /** {@link SessionFactory#transact(Function)} on the database of a key. */
    public <T extends @Nullable Object> T transact(K key, Function<? super Session, ? extends T> work) {
        return of(key).transact(work);
    }

    /** {@link SessionFactory#transact(Retry, Function)} on the database of a key. */
    public <T extends @Nullable Object> T transact(K key, Retry retry, Function<? super Session, ? extends T> work) {
        return of(key).transact(retry, work);
    }

    /**
     * Asks all databases, one after another, and gives what they answer in their order. Each has a session and a transaction of its own;
     * what they read is of no common moment. The objects are detached.
     */
    public <T> List<T> gather(Function<? super Session, ? extends List<T>> reading) {
        return gather(reading, Runnable::run);
    }

    /**
     * {@link #gather(Function)} from several databases at once.
     *
     * @param executor where the sessions work, each in one thread
     */
    public <T> List<T> gather(Function<? super Session, ? extends List<T>> reading, Executor executor) {
        List<CompletableFuture<List<T>>> answers = new ArrayList<>();
        for (SessionFactory factory : factories.values()) {
            answers.add(CompletableFuture.supplyAsync(() -> List.copyOf(factory.transact(reading)), executor));
        }
        List<T> all = new ArrayList<>();
        for (CompletableFuture<List<T>> answer : answers) {
            all.addAll(joined(answer));
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * The first of what all databases answer, merged in an order. Each sorts in this order and limits by itself, since the first of all are
     * among the first of each:
     *
     * <pre>{@code
     * shards.gather(session -> session.execute(select(Order.class).orderBy(Order_.placed).limit(10)).all(), comparing(Order::getPlaced), 10);
     * }</pre>
     */
    public <T> List<T> gather(
            Function<? super Session, ? extends List<T>> reading, Comparator<? super T> order, int limit) {
        return gather(reading).stream().sorted(order).limit(limit).toList();
    }

    /** What a session threw reaches the caller as it was. */
    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (failure.getCause() instanceof Error own) {
                throw own;
            }
            throw failure;
        }
    }
}
