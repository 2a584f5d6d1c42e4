package io.aludel.spring.boot.test;

import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.stereotype.Repository;

/** Leaves of the application's beans those with {@code @Repository}. */
public final class DataAludelTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<DataAludelTest> {
    DataAludelTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return Set.of(Repository.class);
    }
}
