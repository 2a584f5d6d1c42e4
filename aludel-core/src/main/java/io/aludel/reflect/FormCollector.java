package io.aludel.reflect;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.Index;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form while its parts are being found. Single use. */
final class FormCollector {
    final Map<String, Column<?>> columns = new LinkedHashMap<>();
    final Map<CheckConstraint, CheckConstraint> checks = new LinkedHashMap<>();
    final Map<Index, Index> indexes = new LinkedHashMap<>();
    final Map<ExcludeConstraint, ExcludeConstraint> excludes = new LinkedHashMap<>();

    StoredForm form() {
        return new StoredForm(columns, checks, indexes, excludes);
    }
}
