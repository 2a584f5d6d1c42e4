package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas in which a model has something on a database, be it a table or not. Immutable.
 *
 * @param names their names; null is the default one
 */
record ModelSchemas(Set<@Nullable String> names) {
    static ModelSchemas of(Collection<MetaData> metadata, List<Table> tables, Dialect dialect) {
        Set<@Nullable String> names = new LinkedHashSet<>();
        for (Table table : tables) {
            names.add(table.schema());
            for (Column<?> column : table.columns()) {
                SqlType<?> type = column.type().on(dialect.name());
                boolean created = dialect.abilities().createdType(type) != null;
                if (created && type.detail() instanceof TypeDetail.OfEnum words && words.isCreated()) {
                    names.add(words.schema());
                }
            }
        }
        for (MetaData part : metadata) {
            part.views().stream().map(View::schema).forEach(names::add);
            if (dialect.abilities().hasSequences()) {
                part.sequences().stream().map(Sequence::schema).forEach(names::add);
            }
            part.objects().stream()
                    .filter(object -> object.appliesTo(dialect.name()))
                    .map(TextObject::schema)
                    .forEach(names::add);
        }
        return new ModelSchemas(names);
    }

    /** These and those of compared tables, each once, though the default one may be named, too. */
    Set<@Nullable String> compared(
            Set<@Nullable String> ofTables, CompareOptions options, DefaultSchema defaultSchema) {
        Set<@Nullable String> all = new LinkedHashSet<>(ofTables);
        names.stream()
                .filter(name -> options.names().accepts(NameFilter.ObjectName.schema(name)))
                .forEach(all::add);
        if (all.contains(null)) {
            all.remove(defaultSchema.name());
            all.add(null);
        }
        return all;
    }
}
