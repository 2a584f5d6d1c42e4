package io.aludel.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The task behind an environment, also when a build tool has wrapped it. */
class JavacTasksTest {

    @SupportedAnnotationTypes("*")
    private static final class Probe extends AbstractProcessor {
        @Nullable
        JavacTask task;

        boolean foundInWrapper;
        boolean foundInStranger;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            super.init(environment);
            task = JavacTasks.find(environment).orElse(null);
            ProcessingEnvironment wrapper = wrapper(environment, new Holder(environment));
            foundInWrapper =
                    JavacTasks.find(new Delegating(new Delegating(environment))).isPresent();
            foundInStranger = JavacTasks.find(wrapper).isPresent();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }

    private record Holder(ProcessingEnvironment environment) {}

    private static ProcessingEnvironment wrapper(ProcessingEnvironment environment, Holder holder) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                JavacTasksTest.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> method.invoke(holder.environment(), arguments));
    }

    /** What Gradle does: an environment of its own, with javac's in a field. */
    private static final class Delegating implements ProcessingEnvironment {
        private final ProcessingEnvironment delegate;

        Delegating(ProcessingEnvironment delegate) {
            this.delegate = delegate;
        }

        @Override
        public java.util.Map<String, String> getOptions() {
            return delegate.getOptions();
        }

        @Override
        public javax.annotation.processing.Messager getMessager() {
            return delegate.getMessager();
        }

        @Override
        public javax.annotation.processing.Filer getFiler() {
            return delegate.getFiler();
        }

        @Override
        public javax.lang.model.util.Elements getElementUtils() {
            return delegate.getElementUtils();
        }

        @Override
        public javax.lang.model.util.Types getTypeUtils() {
            return delegate.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return delegate.getSourceVersion();
        }

        @Override
        public java.util.Locale getLocale() {
            return delegate.getLocale();
        }
    }

    @Test
    void wrappedEnvironmentsAreOpenedAndOthersAreLeftAlone() {
        Probe probe = new Probe();
        JavaCompiler.CompilationTask compilation = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:only"), List.of("java.lang.Object"), null);
        compilation.setProcessors(List.of(probe));
        assertThat(compilation.call()).isTrue();
        assertThat(probe.task).isNotNull();
        assertThat(probe.foundInWrapper).isTrue();
        assertThat(probe.foundInStranger).isFalse();
    }
}
