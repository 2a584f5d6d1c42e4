package io.aludel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private final Listeners<Consumer<String>> listeners = new Listeners<>();
    private final List<String> seen = new ArrayList<>();

    private Registration add(String name, ListenerOption... options) {
        return listeners.add(event -> seen.add(name + " " + event), options);
    }

    private void fire(String event) {
        listeners.each(listener -> listener.accept(event));
    }

    @Test
    void areCalledInTheOrderOfAdding() {
        add("a");
        add("b");
        add("c", ListenerOption.FIRST);
        fire("1");

        assertThat(seen).containsExactly("c 1", "a 1", "b 1");
    }

    @Test
    void canBeRemoved() {
        Registration first = add("a");
        add("b");
        assertThat(first.isActive()).isTrue();
        first.close();
        first.close();
        fire("1");

        assertThat(first.isActive()).isFalse();
        assertThat(seen).containsExactly("b 1");
    }

    @Test
    void severalCanBeRemovedAtOnce() {
        Registration first = add("a");
        Registration both = Registration.all(List.of(first, add("b")));
        first.close();
        assertThat(both.isActive()).isTrue();
        both.close();
        fire("1");

        assertThat(both.isActive()).isFalse();
        assertThat(seen).isEmpty();
    }

    @Test
    void theSameListenerCanBeAddedTwice() {
        Consumer<String> listener = seen::add;
        listeners.add(listener);
        Registration second = listeners.add(listener);
        fire("1");
        second.close();
        fire("2");

        assertThat(seen).containsExactly("1", "1", "2");
    }

    @Test
    void onceIsOnceAlsoWhenItThrows() {
        Registration once = listeners.add(
                event -> {
                    seen.add(event);
                    throw new IllegalStateException("no");
                },
                ListenerOption.ONCE);
        assertThatThrownBy(() -> fire("1")).hasMessage("no");
        fire("2");

        assertThat(seen).containsExactly("1");
        assertThat(once.isActive()).isFalse();
        assertThat(listeners.isEmpty()).isTrue();
    }

    @Test
    void whatAListenerThrowsReachesTheCallerAndEndsTheRound() {
        add("a");
        listeners.add(event -> {
            throw new IllegalStateException("no");
        });
        add("b");

        assertThatThrownBy(() -> fire("1")).hasMessage("no");
        assertThat(seen).containsExactly("a 1");
    }

    @Test
    void aListenerMayAddAndRemoveOthers() {
        Registration later = add("later");
        listeners.add(
                event -> {
                    later.close();
                    add("new");
                },
                ListenerOption.FIRST);
        fire("1");
        assertThat(seen).isEmpty();
        fire("2");

        assertThat(seen).containsExactly("new 2");
    }

    @Test
    void aValueGoesFromOneToTheNext() {
        Listeners<java.util.function.UnaryOperator<String>> changing = new Listeners<>();
        changing.add(value -> value + "b");
        changing.add(value -> value + "c");

        assertThat(changing.fold("a", (listener, value) -> listener.apply(value)))
                .isEqualTo("abc");
        assertThatThrownBy(() -> {
                    changing.add(value -> null);
                    changing.fold("a", (listener, value) -> listener.apply(value));
                })
                .hasMessage("a listener returned null");
    }
}
