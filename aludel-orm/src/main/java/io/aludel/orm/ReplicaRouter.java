package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.engine.Replicas;
import io.aludel.error.ConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets replicas answer what only reads. Safe for use by many threads. */
final class ReplicaRouter implements EngineRouter {
    private final Replicas replicas;

    ReplicaRouter(Replicas replicas) {
        this.replicas = requireNonNull(replicas, "replicas");
    }

    @Override
    public @Nullable Engine engine(Request request) {
        if (!request.isReadOnly() || request.isFlushing()) {
            return null;
        }
        if (!request.taken().isEmpty()) {
            return request.taken().stream()
                    .filter(replicas::isReplica)
                    .findFirst()
                    .orElse(null);
        }
        return hasWritten(request.sinceWrite()) ? null : replica();
    }

    private boolean hasWritten(@Nullable Duration sinceWrite) {
        return sinceWrite != null
                && replicas.stickTime()
                        .map(time -> sinceWrite.compareTo(time) < 0)
                        .orElse(true);
    }

    private @Nullable Engine replica() {
        Engine chosen = replicas.choose();
        return replicas.isReplica(chosen) ? chosen : null;
    }

    /** The factory's own engine is the primary, or stands for it in a test. */
    @Override
    public @Nullable Engine insteadOf(Engine failed, ConnectionException failure) {
        replicas.insteadOf(failed, failure);
        return null;
    }
}
