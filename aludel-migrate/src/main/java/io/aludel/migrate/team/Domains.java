package io.aludel.migrate.team;

import io.aludel.engine.Connection;
import io.aludel.reflect.Inspector;
import io.aludel.schema.ddl.CreateType;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The domains of a database by their definitions.
 *
 * @param definitions the statement that creates each, by its name with its schema
 */
record Domains(Map<String, String> definitions) {
    static Domains of(Connection connection, Set<@Nullable String> schemas) {
        Map<String, String> definitions = new TreeMap<>();
        Inspector inspector = Inspector.of(connection);
        for (String schema : schemas) {
            if (schema != null && !inspector.hasSchema(schema)) {
                continue;
            }
            for (SqlType<?> type : inspector.domainTypes(schema)) {
                if (type.detail() instanceof TypeDetail.OfDomain domain) {
                    definitions.put(
                            (schema == null ? "" : schema + ".") + domain.name(),
                            connection.dialect().compile(CreateType.of(type)));
                }
            }
        }
        return new Domains(definitions);
    }

    /** What others would need to be like these. */
    List<String> missingIn(Domains others) {
        List<String> lines = new ArrayList<>();
        definitions.forEach((name, definition) -> {
            String other = others.definitions.get(name);
            if (other == null) {
                lines.add("add domain '" + name + "'");
            } else if (!other.equals(definition)) {
                lines.add("modify domain '" + name + "'");
            }
        });
        others.definitions.keySet().stream()
                .filter(name -> !definitions.containsKey(name))
                .forEach(name -> lines.add("remove domain '" + name + "'"));
        return lines;
    }
}
