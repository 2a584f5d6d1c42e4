package io.aludel.orm.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.query.model.Harbor;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of objects by whole-number key, whatever the keys look like. */
class KeyTableTest {
    private static final int OBJECTS = 50_000;

    private final EntityMapping mapping = Registry.of(Harbor.class).mappings().get(Harbor.class);
    private final KeyTable table = KeyTable.forKeys(true);

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("one after the other", (LongUnaryOperator) n -> n),
                Arguments.of("downwards from zero", (LongUnaryOperator) n -> -n),
                Arguments.of("every second", (LongUnaryOperator) n -> n << 1),
                Arguments.of("every 64th", (LongUnaryOperator) n -> n << 6),
                Arguments.of("every 4,096th", (LongUnaryOperator) n -> n << 12),
                Arguments.of("millions apart", (LongUnaryOperator) n -> n << 20),
                Arguments.of("different in the upper half only", (LongUnaryOperator) n -> n << 40),
                Arguments.of("milliseconds and a short counter", (LongUnaryOperator) n -> (n >> 2) << 22 | n & 3),
                Arguments.of("at random", (LongUnaryOperator) n -> new Random(n).nextLong()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void findsWhatWasPutIn(String name, LongUnaryOperator keys) {
        List<ManagedEntity> objects = filled(keys);

        for (int number = 0; number < OBJECTS; number++) {
            assertThat(table.get(keys.applyAsLong(number))).isSameAs(objects.get(number));
        }
        assertThat(table.get(keys.applyAsLong(OBJECTS))).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void findsTheOthersWhenSomeWereTakenOut(String name, LongUnaryOperator keys) {
        List<ManagedEntity> objects = filled(keys);

        for (int number = 0; number < OBJECTS; number += 2) {
            table.remove(keys.applyAsLong(number), InstanceState.of(objects.get(number)));
        }

        for (int number = 0; number < OBJECTS; number++) {
            assertThat(table.get(keys.applyAsLong(number))).isSameAs(number % 2 == 0 ? null : objects.get(number));
        }
        assertThat(table.entities()).hasSize(OBJECTS / 2);
    }

    /** A table that moves up what stands behind each free slot would take minutes here. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    @Timeout(20)
    void takesAllOutAndInAgain(String name, LongUnaryOperator keys) {
        List<ManagedEntity> objects = filled(keys);

        for (int round = 0; round < 3; round++) {
            for (int number = 0; number < OBJECTS; number++) {
                table.remove(keys.applyAsLong(number), InstanceState.of(objects.get(number)));
            }
            assertThat(table.entities()).isEmpty();
            for (int number = OBJECTS - 1; number >= 0; number--) {
                table.put(keys.applyAsLong(number), InstanceState.of(objects.get(number)));
            }
        }

        assertThat(table.entities()).hasSize(OBJECTS);
        assertThat(table.get(keys.applyAsLong(1))).isSameAs(objects.get(1));
    }

    @Test
    void leavesAnObjectThatTookTheKeyOver() {
        List<ManagedEntity> objects = filled(number -> number);

        table.put(7L, InstanceState.of(objects.get(8)));
        table.remove(7L, InstanceState.of(objects.get(7)));

        assertThat(table.get(7L)).isSameAs(objects.get(8));
    }

    @Test
    void handsOutNeighboursOneAfterTheOther() {
        List<ManagedEntity> objects = filled(number -> number);

        assertThat(table.entities()).isEqualTo(objects);
    }

    private List<ManagedEntity> filled(LongUnaryOperator keys) {
        List<ManagedEntity> objects = new ArrayList<>();
        for (int number = 0; number < OBJECTS; number++) {
            ManagedEntity object = mapping.description().newInstance();
            InstanceState state = new InstanceState(object, mapping);
            object.$aludel$state(state);
            table.put(keys.applyAsLong(number), state);
            objects.add(object);
        }
        return objects;
    }
}
