package io.aludel.devpage;

import io.aludel.devpage.Step.Mark;
import io.aludel.devpage.Step.StatementStep;
import io.aludel.engine.CallSites;
import io.aludel.engine.Engine;
import io.aludel.engine.StatementEvent;
import io.aludel.engine.StatementLoop;
import io.aludel.error.AludelException;
import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Listens to an engine and to its sessions, and writes down what happens in the request that the thread works for. Safe for use by many
 * threads. The thread's request is known by a ThreadLocal that is set for as long as the thread works for it.
 */
final class Recorder implements AutoCloseable {
    /** A thread that is silent for so long begins another unit of work, if nobody names one. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final String FLUSH_BEGAN = Recorder.class.getName() + ".flush";

    private final DevPageOptions options;
    private final CallSites sites = CallSites.DEFAULT;
    /** Of each page, since each listens for itself. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Recording> present = new ThreadLocal<>();
    /** What the thread does for the page itself goes here, and is not kept. */
    private final Recording unseen;

    private final Deque<Recording> kept = new ArrayDeque<>();
    private final List<Registration> registrations = new ArrayList<>();
    private long count;

    Recorder(DevPageOptions options) {
        this.options = options;
        this.unseen = new Recording(0, Recording.Kind.WORK, "", 1);
    }

    void listen(Engine engine, @Nullable SessionFactory sessions) {
        registrations.add(engine.events().afterExecute(this::statement));
        registrations.add(engine.events().onTransaction(event -> mark(Mark.Kind.TRANSACTION, event.sql())));
        if (sessions != null) {
            registrations.add(sessions.events().beforeFlush(this::flushBegins));
            registrations.add(sessions.events().afterFlushPostexec(this::flushEnds));
        }
    }

    private void statement(StatementEvent event) {
        Recording recording = present();
        if (recording == unseen) {
            return;
        }
        recording.add(new StatementStep(
                recording.now(),
                options.showsValues() ? event.sql() : event.shape().text(),
                new StatementLoop.Pass(event.shape(), event.callPath(sites), event.callSite(sites), event.cause()),
                event.elapsed(),
                event.batchSize(),
                event::rows,
                options.showsValues() ? event.shownValues() : null,
                event.failure() == null ? null : kind(event.failure()),
                event.planQuestion()));
    }

    /** Messages of exceptions are for the log. */
    static String kind(Throwable failure) {
        String code = failure instanceof AludelException ours ? ours.code().code() + " " : "";
        return code + failure.getClass().getSimpleName();
    }

    private void flushBegins(Session session) {
        session.info().put(FLUSH_BEGAN, System.nanoTime());
        mark(Mark.Kind.FLUSH, "flush begins");
    }

    private void flushEnds(Session session) {
        if (session.info().remove(FLUSH_BEGAN) instanceof Long began) {
            mark(
                    Mark.Kind.FLUSH,
                    "flush ends after " + Texts.milliseconds(Duration.ofNanos(System.nanoTime() - began)));
        }
    }

    private void mark(Mark.Kind kind, String text) {
        Recording recording = present();
        recording.add(new Mark(recording.now(), kind, text));
    }

    private Recording present() {
        Recording named = present.get();
        if (named != null) {
            return named;
        }
        synchronized (kept) {
            for (Recording recording : kept) {
                if (recording.goesOn(PAUSE)) {
                    return recording;
                }
            }
            return begin(
                    Recording.Kind.UNNAMED, "thread " + Thread.currentThread().getName());
        }
    }

    /** A new unit of work; the thread does not work for it yet. */
    Recording begin(Recording.Kind kind, String name) {
        synchronized (kept) {
            Recording begun = new Recording(++count, kind, name, options.steps());
            kept.addFirst(begun);
            if (kept.size() > options.kept()) {
                kept.removeLast();
            }
            return begun;
        }
    }

    /** The thread works for a unit of work until what is returned is closed. */
    Scope within(Recording recording) {
        Recording before = present.get();
        present.set(recording);
        return () -> {
            if (before == null) {
                present.remove();
            } else {
                present.set(before);
            }
        };
    }

    /** Until it is closed, a thread works for a unit of work. */
    interface Scope {
        void close();
    }

    /** Does work for the page itself, of which nothing is written down. */
    <T> T unseen(Supplier<T> work) {
        Scope scope = within(unseen);
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }

    void forget(Recording recording) {
        synchronized (kept) {
            kept.remove(recording);
        }
    }

    /** What is remembered, newest first. */
    List<Recording.Snapshot> requests() {
        List<Recording> all;
        synchronized (kept) {
            all = List.copyOf(kept);
        }
        return all.stream().map(Recording::snapshot).toList();
    }

    Optional<Recording.Snapshot> request(long id) {
        synchronized (kept) {
            return kept.stream()
                    .filter(recording -> recording.id() == id)
                    .findFirst()
                    .map(Recording::snapshot);
        }
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
        registrations.clear();
    }
}
