package io.aludel.shardingsphere;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.shardingsphere.Differences.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;

/** What is listed exists, and a reason does not explain any failure. */
class DifferencesTest {
    @Test
    void eachListedTestExistsAndEachReasonIsUsed() {
        Set<String> listed = new HashSet<>(Differences.LISTED.tests().keySet());
        assertThat(listed.remove(Differences.ANYWHERE)).isTrue();
        Set<String> classes = listed.stream()
                .map(test -> test.substring(0, test.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> methods =
                ReflectionSupport.findAllClassesInPackage("io.aludel.orm", type -> true, name -> isIn(classes, name))
                        .stream()
                        .flatMap(type -> Stream.of(type.getDeclaredMethods())
                                .map(method -> type.getSimpleName() + "." + method.getName()))
                        .collect(Collectors.toSet());
        assertThat(methods).containsAll(listed);
        Set<String> used = Differences.LISTED.tests().values().stream()
                .map(Difference::reason)
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(Set.copyOf(Differences.LISTED.reasons().values()));
    }

    @Test
    void aFailureOfAnotherKindIsNotExplained() {
        Difference difference = new Difference("words", List.of("at input 'line'", "SQL syntax"), false);
        assertThat(difference.explains(new IllegalStateException("x", new RuntimeException("no way at input 'line'"))))
                .isTrue();
        assertThat(difference.explains(new RuntimeException("SQL syntax"))).isTrue();
        assertThat(difference.explains(new IllegalStateException("at input 'row'", new NullPointerException())))
                .isFalse();
    }

    private static boolean isIn(Set<String> simpleNames, String name) {
        return simpleNames.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
