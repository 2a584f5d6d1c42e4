package io.aludel.orm.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.schema.Table;
import org.junit.jupiter.api.Test;

/** In null-marked code the type of a field says whether its column takes NULL. */
class NullabilityTest {
    private static final Registry MODELS = Registry.of(Setting.class, Wallet.class, Person.class, Vertex.class);

    @Test
    void whatIsNotNullableIsNotNull() {
        Table wallet = MODELS.metadata().table("wallet");
        assertThat(wallet.column("first_name").isNullable()).isFalse();
        assertThat(wallet.column("balance").isNullable()).isFalse();
        Table setting = MODELS.metadata().table("setting");
        assertThat(setting.column("data").isNullable()).isFalse();
        assertThat(setting.column("words").isNullable()).isTrue();
    }

    @Test
    void componentsAreNullableWhereTheirValueIs() {
        assertThat(MODELS.metadata().table("vertex").column("x1").isNullable()).isTrue();
        assertThat(MODELS.metadata().table("person").column("street").isNullable())
                .isTrue();
        assertThat(MODELS.metadata().table("person").column("name").isNullable())
                .isFalse();
    }
}
