package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.flush.model.Drum;
import io.aludel.orm.flush.model.Pallet;
import org.junit.jupiter.api.Test;

/** What a flush warns of, and sends all the same. */
class FlushWarningTest {
    private final PlanSession session = new PlanSession(Pallet.class, Drum.class);

    @Test
    void aNewObjectWithTheKeyOfOneThatIsHere() {
        Pallet here = session.row(new Pallet(1), 1);
        session.add(new Drum(1), new Drum(2));
        assertThat(session.warnings())
                .containsExactly("new instance Drum(new) with the key 1 conflicts with persistent instance Pallet#1;"
                        + " change that one, merge(..) the new one, or delete the old one first");
        session.delete(here);
        assertThat(session.warnings()).isEmpty();
    }

    @Test
    void aDiscriminatorThatStandsForAnotherClass() {
        Pallet pallet = new Pallet(1);
        pallet.setKind("drum");
        Drum drum = new Drum(2);
        drum.setKind("pallet");
        session.add(pallet, drum, new Drum(3));
        assertThat(session.warnings())
                .containsExactly(
                        "flushing Drum(new) with the discriminator 'pallet', which does not stand for its class;"
                                + " it may not load again");
    }
}
