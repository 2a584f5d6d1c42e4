package io.aludel.micrometer;

import io.micrometer.common.KeyValues;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import java.util.Locale;

/**
 * How observations of statements are named: with few values what there are few of, the kind and the table; with many the text without
 * values and the line of the application. Extend it to name them otherwise. Stateless.
 */
public class StatementObservationConvention implements GlobalObservationConvention<StatementObservationContext> {
    /** The usual names. */
    public StatementObservationConvention() {}

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof StatementObservationContext;
    }

    @Override
    public String getName() {
        return "aludel.statement";
    }

    @Override
    public String getContextualName(StatementObservationContext context) {
        String kind = context.shape().kind().name().toLowerCase(Locale.ROOT);
        return context.shape().table().map(table -> kind + " " + table).orElse(kind);
    }

    @Override
    public KeyValues getLowCardinalityKeyValues(StatementObservationContext context) {
        return KeyValues.of(
                "db.system.name", context.system(),
                "db.operation.name", context.shape().kind().name(),
                "db.collection.name", context.shape().table().orElse("none"));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(StatementObservationContext context) {
        KeyValues values = KeyValues.of(
                "db.query.text", context.shape().text(),
                "aludel.shape", context.shape().id());
        if (context.batchSize() > 1) {
            values = values.and("db.operation.batch.size", String.valueOf(context.batchSize()));
        }
        if (context.callSite().isPresent()) {
            values = values.and("aludel.call.site", context.callSite().get().toString());
        }
        return context.cause().isPresent()
                ? values.and("aludel.lazy.attribute", context.cause().get().name())
                : values;
    }
}
