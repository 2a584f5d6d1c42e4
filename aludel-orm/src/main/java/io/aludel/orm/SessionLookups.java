package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.NoResultException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.sql.Lock;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How a session finds objects by their keys; part of {@link Session}. */
public abstract class SessionLookups extends SessionSelects {
    SessionLookups(@Nullable SessionContext own, @Nullable Supplier<Session> present) {
        super(own, present);
    }

    /**
     * The object with a key, from here or from the database.
     *
     * @param entity the entity's class
     * @param key the key; a {@code List} of its parts when it has several
     * @return the object, or nothing when there is no such row
     */
    public <E> Optional<E> get(Class<E> entity, Object key) {
        return get(entity, key, new StatementOption[0]);
    }

    /**
     * {@link #get(Class, Object)} with options, such as {@code selectinload(User_.posts)}. An object that is here already is given as it is,
     * but only when criteria among the options admit it; {@code populateExisting()} reads it again.
     */
    public <E> Optional<E> get(Class<E> entity, Object key, StatementOption... options) {
        return found(entity, key, (mapping, normal) -> context().lookup().find(mapping, normal, List.of(options)));
    }

    /**
     * {@link #get(Class, Object)} with the row locked until the transaction ends. The row is read in any case: an object that is here takes
     * what it says, unless the application has changed the object.
     *
     * <pre>{@code
     * Account account = session.get(Account.class, 1L, Lock.update()).orElseThrow();
     * }</pre>
     *
     * <p>Where the options join others to the object, their rows are locked, too, unless {@code Lock.update().of(Account.class)} says
     * otherwise. Databases without such locks, SQLite, read without one.
     *
     * @param options such as {@code selectinload(..)} or {@code populateExisting()}, which discards changes
     */
    public <E> Optional<E> get(Class<E> entity, Object key, Lock lock, StatementOption... options) {
        return found(
                entity, key, (mapping, normal) -> context().lookup().find(mapping, normal, List.of(options), lock));
    }

    private <E> Optional<E> found(
            Class<E> entity, Object key, BiFunction<EntityMapping, Object, @Nullable Object> lookup) {
        return guarded(() -> {
            context().access().checkUsable();
            EntityMapping mapping = context().mappings().get(entity);
            Object found = lookup.apply(mapping, mapping.key().normalize(mapping.name(), key));
            return entity.isInstance(found) ? Optional.of(entity.cast(found)) : Optional.empty();
        });
    }

    /**
     * {@link #get} of an object that has to be there.
     *
     * @throws NoResultException when there is no such row
     */
    public <E> E getOne(Class<E> entity, Object key) {
        return get(entity, key)
                .orElseThrow(() -> new NoResultException(
                        ErrorCode.NO_RESULT,
                        "there is no " + entity.getSimpleName() + " with the key " + key + "."
                                + "\n  Use get(..), which says so without an exception."));
    }

    /**
     * {@link #get} for each key, in the order of the keys; null where there is no such row. Those that are not here are read by one
     * statement, or by several when there are more keys than a statement may have parameters.
     */
    public <E> List<@Nullable E> getAll(Class<E> entity, Collection<?> keys, StatementOption... options) {
        return guarded(() -> {
            context().access().checkUsable();
            EntityMapping mapping = context().mappings().get(entity);
            List<Object> normal = keys.stream()
                    .map(key -> mapping.key().normalize(mapping.name(), key))
                    .toList();
            List<@Nullable E> found = new ArrayList<>(normal.size());
            for (Object each : context().lookup().findAll(mapping, normal, List.of(options))) {
                found.add(entity.isInstance(each) ? entity.cast(each) : null);
            }
            return found;
        });
    }
}
