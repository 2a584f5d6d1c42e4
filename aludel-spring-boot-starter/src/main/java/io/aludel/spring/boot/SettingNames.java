package io.aludel.spring.boot;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** The names of settings, as the records say that take them. */
final class SettingNames {
    private SettingNames() {}

    /** All settings of a record, those of records within included. */
    static Set<String> of(Class<?> type, String prefix) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + DataObjectPropertyName.toDashedForm(component.getName());
            if (component.getType().isRecord()) {
                names.addAll(of(component.getType(), name + "."));
            } else {
                names.add(name);
            }
        }
        return names;
    }
}
