package io.aludel.spring.boot.test;

import io.aludel.spring.boot.EngineBuilderCustomizer;
import io.aludel.spring.boot.EngineListener;
import io.aludel.spring.boot.SessionListener;
import io.aludel.spring.boot.TenantSource;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.stereotype.Repository;

/** Leaves of the application's beans those with {@code @Repository}, and those that decide what sessions and the engine do. */
public final class DataAludelTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<DataAludelTest> {
    DataAludelTypeExcludeFilter(Class<?> testClass) {
        super(testClass);
    }

    @Override
    protected Set<Class<?>> getKnownIncludes() {
        return Set.of(
                Repository.class,
                SessionListener.class,
                EngineListener.class,
                EngineBuilderCustomizer.class,
                TenantSource.class);
    }
}
