package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.model.Parish;
import io.aludel.orm.flush.model.Saint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Links follow the keys at their ends where the database does not change them. */
class LinkKeyPlanTest {
    private final PlanSession session = new PlanSession(Parish.class, Saint.class);

    private void plan(String... lines) {
        assertThat(session.plan().toString().lines()).containsExactly(lines);
    }

    @Test
    void allLinksOfAnObjectAreGivenItsNewKey() {
        Parish parish = new Parish("a");
        parish.getSaints().add(new Saint("Ann"));
        parish.getSaints().forEach(saint -> session.row(saint, saint.getName()));
        session.row(parish, "a");
        parish.setCode("b");
        plan(
                "UPDATE parish (code) WHERE (code) × 1",
                "  Parish#a",
                "UPDATE parish_saint (parish_code) WHERE (parish_code) × 1",
                "  parish_code = key of Parish#a");
        RowMutation links = session.plan().steps().get(1).rows().get(0);
        assertThat(List.of(links.sent(0), links.sent(1))).containsExactly("b", "a");
    }

    @Test
    void thoseThatGoAreFoundByTheOldKeyAndThoseThatComeHaveTheNewOne() {
        Saint ann = session.row(new Saint("Ann"), "Ann");
        Saint bob = session.row(new Saint("Bob"), "Bob");
        Parish parish = new Parish("a");
        parish.getSaints().add(ann);
        session.row(parish, "a");
        parish.getSaints().remove(ann);
        parish.getSaints().add(bob);
        parish.setCode("b");
        FlushPlan plan = session.plan();

        assertThat(plan.steps())
                .extracting(step -> step.shape().kind())
                .containsExactly(MutationKind.UPDATE, MutationKind.DELETE, MutationKind.UPDATE, MutationKind.INSERT);
        RowMutation gone = plan.steps().get(1).rows().get(0);
        assertThat(List.of(gone.sent(0), gone.sent(1))).containsExactly("a", "Ann");
        RowMutation come = plan.steps().get(3).rows().get(0);
        assertThat(List.of(come.sent(0), come.sent(1))).containsExactly("b", "Bob");
    }

    @Test
    void theOtherEndFollowsToo() {
        Saint ann = session.row(new Saint("Ann"), "Ann");
        ann.setName("Anne");
        plan(
                "UPDATE saint (name) WHERE (name) × 1",
                "  Saint#Ann",
                "UPDATE parish_saint (saint_name) WHERE (saint_name) × 1",
                "  saint_name = key of Saint#Ann");
    }
}
