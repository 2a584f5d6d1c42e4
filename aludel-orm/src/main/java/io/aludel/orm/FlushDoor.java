package io.aludel.orm;

import io.aludel.compile.EntityResolver;
import io.aludel.engine.Connection;
import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.flush.FlushSession;
import io.aludel.orm.flush.KeyNumbers;
import io.aludel.orm.load.OrmResolver;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The session as a flush sees it: what there is to write, where it goes, and what becomes of the objects. One session, one thread. */
final class FlushDoor implements FlushSession {
    private final SessionContext session;
    private final SessionWork work;
    private final KeyNumbers keyNumbers;

    FlushDoor(SessionContext session) {
        this.session = session;
        this.work = session.work();
        this.keyNumbers = new KeyNumbers(this, session.factory().sequences());
    }

    @Override
    public Mappings mappings() {
        return session.mappings();
    }

    @Override
    public EntityResolver resolver() {
        return new OrmResolver(mappings(), session.tenants().view().withDeleted(), true);
    }

    @Override
    public Connection connection() {
        return session.connections().of((Class<?>) null, !session.flushing().isRunning());
    }

    @Override
    public boolean isRouted() {
        return session.connections().areRouted();
    }

    @Override
    public Connection connection(Table table) {
        return session.connections().of(Set.of(table), false);
    }

    @Override
    public Object database(Table table) {
        return session.connections().database(table);
    }

    @Override
    public boolean isCrossTenant() {
        return session.tenants().isCrossing();
    }

    @Override
    public boolean isProven(InstanceState state) {
        return session.tenants().isProven(state, unknown -> session.lazyLoader().reload(unknown, List.of(), null));
    }

    @Override
    public Set<Object> seen(EntityMapping mapping, Collection<Object> keys) {
        Set<Object> seen = new HashSet<>();
        for (Object object :
                session.tenants().withDeleted(() -> session.lazyLoader().loadByKeys(mapping, keys, List.of()))) {
            Object key = mapping.keyOf((ManagedEntity) object);
            if (key != null) {
                seen.add(key);
            }
        }
        return seen;
    }

    @Override
    public @Nullable Object tenant(BasicMapping attribute) {
        TenantScope tenants = session.tenants();
        return tenants.isCrossing() ? tenants.known() : tenants.of(attribute);
    }

    @Override
    public boolean keepsRow(InstanceState state) {
        return EntityMapping.of(state).softDeletion() != null && !work.purged().contains(state);
    }

    @Override
    public @Nullable Object nextKey(EntityMapping mapping) {
        return keyNumbers.next(mapping);
    }

    @Override
    public @Nullable ManagedEntity present(EntityMapping mapping, Object key) {
        return session.identityMap().get(mapping, key);
    }

    @Override
    public List<ManagedEntity> persistentObjects() {
        return session.identityMap().entities();
    }

    @Override
    public void knowForeignKey(InstanceState state, ReferenceMapping reference) {
        if (isProven(state)) { // another tenant's row is not to be seen; it is refused later
            session.lazyLoader().knowForeignKey(state, reference);
        }
    }

    @Override
    public List<InstanceState> pending() {
        return new ArrayList<>(work.pending());
    }

    @Override
    public List<InstanceState> modified() {
        return new ArrayList<>(work.modified());
    }

    @Override
    public Collection<InstanceState> deleted() {
        return new ArrayList<>(work.deleted());
    }

    @Override
    public void deleteOrphan(InstanceState state) {
        session.objects().delete(state.entity());
    }

    @Override
    public void expunge(InstanceState state) {
        session.detachment().makeTransient(state);
    }

    @Override
    public @Nullable ObjectTeller rowTeller() {
        return session.teller().ofRows();
    }

    @Override
    public void sent() {
        session.flushing().sent();
    }

    @Override
    public void persisted(InstanceState state) {
        session.objects().becamePersistent(state);
    }

    @Override
    public void removed(InstanceState state) {
        session.objects().becameDeleted(state);
    }

    @Override
    public void rekeyed(InstanceState state, Object oldKey) {
        session.objects().rekeyed(state, oldKey);
    }

    @Override
    public List<InstanceState> held() {
        List<InstanceState> held = new ArrayList<>();
        session.identityMap().forEach(held::add);
        return held;
    }
}
