package io.aludel.orm.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Validators of a class and of the one above it, and what comes from the other end of a relationship. */
class ValidatorSuiteTest {
    @BeforeAll
    static void map() {
        assertThat(Registry.of(Slate.class).mappings().get(Slate.class)).isNotNull();
    }

    @Test
    void theValidatorOfASubclassStandsInPlaceOfTheOneAbove() {
        Slate slate = new Slate();
        slate.write("A");
        slate.annotate(" b ");
        assertThat(slate.seen).containsExactly("text here: A", "note here:  b ");
        assertThat(slate.written()).isEqualTo("ab");
    }

    @Test
    void aValidatorMayLeaveOutWhatComesFromTheOtherEnd() {
        Slate low = new Slate();
        Slate high = new Slate();
        low.put(high);
        assertThat(high.below()).containsExactly(low);
        assertThat(low.seen).containsExactly("above");
        assertThat(high.seen).isEmpty();

        Slate other = new Slate();
        high.below().addAll(List.of(other));
        assertThat(high.seen).containsExactly("below");
        assertThat(other.seen).containsExactly("above");
    }
}
