package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the values of columns that have a default made in Java, in the order of the binds. Single use. */
final class GeneratedValues {
    private final Bind[] binds;
    private final @Nullable Object[] values;
    private final IdentityHashMap<Bind, Integer> known = new IdentityHashMap<>();

    GeneratedValues(Bind[] binds, @Nullable Object[] values) {
        this.binds = binds;
        this.values = values;
        for (int index = 0; index < binds.length; index++) {
            if (binds[index].generated() == null) {
                known.put(binds[index], index);
            }
        }
    }

    void fill() {
        for (int index = 0; index < binds.length; index++) {
            Bind.Generated generated = binds[index].generated();
            if (generated != null) {
                values[index] = generated.generator().generate(row(generated));
                known.put(binds[index], index);
            }
        }
    }

    /** What is known of the row so far. */
    private Map<String, @Nullable Object> row(Bind.Generated generated) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        generated.row().forEach((column, bind) -> {
            Integer position = known.get(bind);
            if (position != null) {
                row.put(column, values[position]);
            }
        });
        return row;
    }
}
