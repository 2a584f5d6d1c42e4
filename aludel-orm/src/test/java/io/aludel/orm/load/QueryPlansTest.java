package io.aludel.orm.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.sql.SchemaTranslation;
import org.junit.jupiter.api.Test;

/** How many plans are kept. */
class QueryPlansTest {
    private final QueryPlans plans = new QueryPlans(3);

    private QueryPlans of(int tenant) {
        return plans.under(SchemaTranslation.of("tenant", "tenant_" + tenant));
    }

    @Test
    void translationsOfSchemasHavePlansApart() {
        assertThat(plans.under(SchemaTranslation.NONE)).isSameAs(plans);
        assertThat(of(1)).isNotSameAs(plans).isNotSameAs(of(2)).isSameAs(of(1));
    }

    @Test
    void thoseThatWereUsedLastAreKept() {
        QueryPlans first = of(1);
        QueryPlans second = of(2);
        for (int tenant = 3; tenant <= QueryPlans.TRANSLATIONS; tenant++) {
            of(tenant);
        }
        assertThat(of(1)).isSameAs(first);
        of(QueryPlans.TRANSLATIONS + 1); // takes the place of the second, which was used longest ago
        assertThat(of(1)).isSameAs(first);
        assertThat(of(2)).isNotSameAs(second);
    }

    @Test
    void noNumberOfTranslationsIsTooLarge() {
        QueryPlans first = of(0);
        for (int tenant = 1; tenant <= 10_000; tenant++) {
            of(tenant);
        }
        assertThat(of(0)).isNotSameAs(first);
        assertThat(of(10_000)).isSameAs(of(10_000));
    }
}
