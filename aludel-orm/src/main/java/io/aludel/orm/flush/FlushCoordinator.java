package io.aludel.orm.flush;

import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.runtime.ManagedEntity;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the pending changes of a session: works out what follows from them, plans, sends, and only then tells the objects. One use,
 * one thread.
 *
 * <p>When a statement fails, its exception goes through unchanged and no object has changed its state, but for keys that the database
 * had given out already; the session has to roll back.
 */
public final class FlushCoordinator {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.flush");

    private final FlushSession session;
    private final ConstraintModel model;
    private final List<String> warnings = new ArrayList<>();

    /** A flush of a session. */
    public FlushCoordinator(FlushSession session) {
        this.session = session;
        this.model = ConstraintModel.of(session.mappings());
    }

    /**
     * Flushes. Sends nothing, and takes no connection, when nothing is to be written.
     *
     * @return what was done; its text is for tests and logs
     * @throws io.aludel.orm.error.FlushException when no order of statements would do, or a key is missing
     * @throws io.aludel.orm.error.StaleDataException when a row was changed or deleted by somebody else
     */
    public FlushPlan flush() {
        FlushPlan plan = plan();
        warnings.forEach(LOG::warn);
        List<ManagedEntity> held =
                plan.work().entities(); // what was written is clean, and clean objects are held weakly
        try {
            return send(plan);
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private FlushPlan send(FlushPlan planned) {
        FlushPlan plan = planned;
        ObjectTeller teller = plan.work().isEmpty() ? null : session.rowTeller();
        if (plan.isEmpty() && teller == null) {
            session.sent();
            new StateTransition(session, model, (shape, column) -> false).apply(plan);
            return plan;
        }
        FlushTarget target = new FlushTarget(session);
        if (teller == null) {
            target.execute(plan);
        } else {
            plan = new ObservedFlush(model, plan, teller, target).send();
        }
        session.sent();
        new StateTransition(session, model, target::givesBack).apply(plan);
        return plan;
    }

    /** What looks wrong about the objects of the plan, but is tried all the same. */
    List<String> warnings() {
        return warnings;
    }

    /** Plans without sending; cascades are followed all the same. */
    FlushPlan plan() {
        FlushWork work = new CascadeWalker(session, model).walk();
        SingleParents.check(session, model, work);
        TenantValues.assign(session, work.inserts());
        TenantValues.check(session, work.updates());
        TenantValues.check(session, work.deletes());
        LinkedTenants.check(session, work);
        new KeyAssigner(session).assign(work.inserts());
        Discriminators.assign(work, warnings);
        IdentityConflicts.find(session, work, warnings);
        return new FlushPlanner(model).plan(work);
    }
}
