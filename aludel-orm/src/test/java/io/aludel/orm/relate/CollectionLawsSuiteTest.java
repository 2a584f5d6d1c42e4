package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.event.Registration;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.metamodel.CollectionAttribute;
import io.aludel.orm.relate.model.Aviary;
import io.aludel.orm.relate.model.Aviary_;
import io.aludel.orm.relate.model.Finch;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever method of a set, a list or a map is called, it answers what that of a plain one does, both ends are in step, listeners hear what came
 * and went, and the rows follow.
 */
@EveryDatabase
class CollectionLawsSuiteTest {
    private static final Registry MODELS = Registry.of(Aviary.class, Finch.class);

    private final List<Registration> heard = new ArrayList<>();
    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        heard.forEach(Registration::close);
        bench.close();
    }

    /** Calls one method of a set; the element is none of the set's. */
    private interface SetCall {
        <E> @Nullable Object on(Set<E> set, E fresh);
    }

    private static <E> E first(Collection<E> elements) {
        return elements.iterator().next();
    }

    /** Every method of a set that changes it, where there is something to change and where there is not. */
    private static final List<SetCall> SET_CALLS = List.of(
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.add(fresh);
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.add(first(set));
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.addAll(List.of(fresh, first(set)));
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.remove(first(set));
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.remove(fresh);
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.removeAll(List.of(fresh, first(set)));
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.removeAll(List.of(first(set), fresh, fresh, fresh, fresh));
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    return set.retainAll(List.of(fresh, first(set)));
                }
            },
            new SetCall() {
                @Override
                public <E> Object on(Set<E> set, E fresh) {
                    E first = first(set);
                    return set.removeIf(element -> element != first);
                }
            },
            new SetCall() {
                @Override
                public <E> @Nullable Object on(Set<E> set, E fresh) {
                    Iterator<E> each = set.iterator();
                    each.next();
                    each.remove();
                    E next = each.next();
                    set.add(fresh);
                    return next;
                }
            },
            new SetCall() {
                @Override
                public <E> @Nullable Object on(Set<E> set, E fresh) {
                    set.clear();
                    return null;
                }
            });

    /** Calls one method of a map. The first key of the map is {@code key}; {@code other} may stand there, {@code fresh} at a new key. */
    private interface MapCall {
        <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh);
    }

    /** Every method of a map that changes it, and of its views and entries. */
    private static final List<MapCall> MAP_CALLS = List.of(
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.put(newKey, fresh);
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.put(key, other);
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.put(key, map.get(key));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    map.putAll(Map.of(key, other, newKey, fresh));
                    return null;
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.putIfAbsent(newKey, fresh), map.putIfAbsent(key, other));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.remove(key), map.remove(newKey));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.remove(key, fresh), map.remove(key, map.get(key)));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.replace(key, other), map.replace(newKey, fresh));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.replace(key, fresh, other), map.replace(key, map.get(key), other));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    map.replaceAll((at, value) -> at.equals(key) ? other : value);
                    return null;
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(
                            map.compute(key, (at, value) -> other), map.compute(newKey, (at, value) -> fresh));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.compute(key, (at, value) -> null), map.compute(newKey, (at, value) -> null));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.computeIfAbsent(newKey, at -> fresh), map.computeIfAbsent(key, at -> other));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(
                            map.computeIfPresent(key, (at, value) -> other),
                            map.computeIfPresent(newKey, (at, value) -> fresh));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.computeIfPresent(key, (at, value) -> null);
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(
                            map.merge(key, other, (old, given) -> given),
                            map.merge(newKey, fresh, (old, given) -> old));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.merge(key, other, (old, given) -> null);
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    for (Map.Entry<String, V> entry : map.entrySet()) {
                        if (entry.getKey().equals(key)) {
                            return new Answers(entry.setValue(other), entry.getValue());
                        }
                    }
                    return null;
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    Iterator<Map.Entry<String, V>> entries = map.entrySet().iterator();
                    Map.Entry<String, V> gone = entries.next();
                    entries.remove();
                    return gone.getKey();
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.entrySet().remove(Map.entry(key, map.get(key)));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.entrySet().removeIf(entry -> !entry.getKey().equals(key));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return new Answers(map.keySet().remove(key), map.keySet().remove(newKey));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.keySet().retainAll(List.of(key, newKey));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.values().remove(map.get(key));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.values().removeAll(List.of(fresh, map.get(key)));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    return map.values().retainAll(List.of(fresh, map.get(key)));
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    map.values().clear();
                    return map.put(newKey, fresh);
                }
            },
            new MapCall() {
                @Override
                public <V> @Nullable Object on(Map<String, V> map, String key, V other, String newKey, V fresh) {
                    map.clear();
                    return null;
                }
            });

    /** What two calls answered. */
    private record Answers(@Nullable Object first, @Nullable Object second) {}

    /** Every method of a list that changes it, and of its parts and iterators; those of lists of entities are in RepeatedElementsSuiteTest. */
    private static final List<Function<List<String>, @Nullable Object>> LIST_CALLS = List.of(
            list -> list.add("x"),
            list -> list.addAll(List.of("x", "a")),
            list -> list.addAll(1, List.of("x", "y")),
            list -> {
                list.add(1, "x");
                return null;
            },
            list -> list.set(1, "x"),
            list -> list.set(0, list.get(2)),
            list -> list.remove(1),
            list -> list.remove("b"),
            list -> list.remove("x"),
            list -> list.removeAll(List.of("a", "x")),
            list -> list.retainAll(List.of("a", "x")),
            list -> list.removeIf(word -> word.compareTo("a") > 0),
            list -> {
                list.replaceAll(word -> word + word);
                return null;
            },
            list -> {
                list.sort(Comparator.reverseOrder());
                return null;
            },
            list -> {
                Collections.reverse(list);
                Collections.rotate(list, 1);
                Collections.swap(list, 0, 1);
                Collections.shuffle(list, new Random(1));
                return null;
            },
            list -> {
                List<String> part = list.subList(1, 3);
                part.add("x");
                part.set(0, "y");
                return part.remove(1);
            },
            list -> {
                list.subList(0, 2).clear();
                return null;
            },
            list -> {
                Iterator<String> each = list.iterator();
                each.next();
                each.remove();
                return each.next();
            },
            list -> {
                ListIterator<String> each = list.listIterator();
                each.next();
                each.set("x");
                each.add("y");
                each.next();
                each.remove();
                return each.previous();
            },
            list -> {
                list.clear();
                return null;
            });

    /** An aviary with a, b and c in each of its collections, as a session has loaded it. */
    private Aviary aviary() {
        Aviary aviary = new Aviary();
        for (String name : List.of("a", "b", "c")) {
            aviary.getFinches().add(new Finch(name));
            aviary.getRinged().put(name, new Finch(name));
            aviary.getSongs().add(name);
            aviary.getRounds().add(name);
            aviary.getSigns().put(name, name + "1");
            aviary.getNotes().put(name, name + "1");
            aviary.getDiary().add(name);
        }
        aviary.getDeep().put("map", new LinkedHashMap<>(aviary.getNotes()));
        aviary.getDeep().put("list", new ArrayList<>(aviary.getDiary()));
        session.add(aviary);
        return reload(aviary);
    }

    private Aviary reload(Aviary aviary) {
        session = bench.reopen();
        return session.getOne(Aviary.class, aviary.getId());
    }

    /** Calls the same of a collection and of a plain one; what they answer and hold is the same, and is what another session reads. */
    private <C> C same(
            Aviary aviary,
            Function<Aviary, C> collection,
            Function<C, C> copy,
            Function<C, @Nullable Object> call,
            int number) {
        C tracked = collection.apply(aviary);
        C before = copy.apply(tracked);
        C plain = copy.apply(tracked);
        Object answer = call.apply(tracked);
        assertThat(answer).as("call " + number).isEqualTo(call.apply(plain));
        assertThat(copy.apply(tracked)).as("call " + number).isEqualTo(plain);
        if (!plain.equals(before)) {
            assertThat(session.dirty().contains(aviary)).as("call " + number).isTrue();
        }
        session.flush();
        assertThat(copy.apply(tracked))
                .as("call " + number + " after the flush")
                .isEqualTo(plain);
        return plain;
    }

    private <C> void values(
            Function<Aviary, C> collection, Function<C, C> copy, List<? extends Function<C, @Nullable Object>> calls) {
        for (int number = 0; number < calls.size(); number++) {
            Aviary aviary = aviary();
            C plain = same(aviary, collection, copy, calls.get(number), number);
            assertThat(copy.apply(collection.apply(reload(aviary))))
                    .as("rows after call " + number)
                    .isEqualTo(plain);
        }
    }

    @Test
    void aSetOfValues() {
        List<Function<Set<String>, @Nullable Object>> calls = new ArrayList<>();
        SET_CALLS.forEach(call -> calls.add(set -> call.on(set, "x")));
        values(Aviary::getSongs, LinkedHashSet::new, calls);
    }

    @Test
    void aListOfValues() {
        values(Aviary::getRounds, ArrayList::new, LIST_CALLS);
    }

    @Test
    void aListInADocument() {
        values(Aviary::getDiary, ArrayList::new, LIST_CALLS);
        values(aviary -> this.<List<String>>within(aviary, "list"), ArrayList::new, LIST_CALLS);
    }

    @Test
    void aMapOfValues() {
        values(Aviary::getSigns, LinkedHashMap::new, mapCalls());
    }

    @Test
    void aMapInADocument() {
        values(Aviary::getNotes, LinkedHashMap::new, mapCalls());
        values(aviary -> this.<Map<String, String>>within(aviary, "map"), LinkedHashMap::new, mapCalls());
    }

    @SuppressWarnings("unchecked") // as aviary() makes it
    private <C> C within(Aviary aviary, String name) {
        return (C) aviary.getDeep().get(name);
    }

    private static List<Function<Map<String, String>, @Nullable Object>> mapCalls() {
        List<Function<Map<String, String>, @Nullable Object>> calls = new ArrayList<>();
        MAP_CALLS.forEach(call -> calls.add(map -> call.on(map, first(map.keySet()), "y", "x", "x1")));
        return calls;
    }

    @Test
    void aSetOfEntities() {
        for (int number = 0; number < SET_CALLS.size(); number++) {
            SetCall call = SET_CALLS.get(number);
            Aviary aviary = aviary();
            List<Finch> before = List.copyOf(aviary.getFinches());
            Finch fresh = new Finch("x");
            Told told = told(Aviary_.finches);
            Set<Finch> plain = same(aviary, Aviary::getFinches, LinkedHashSet::new, set -> call.on(set, fresh), number);
            told.isWhatBecameOf(before, plain, number);
            inStep(aviary, Finch::getAviary, before, List.of(fresh), plain, number);
            assertThat(rings(reload(aviary).getFinches())).containsExactlyInAnyOrderElementsOf(rings(plain));
            assertThat(bench.rows("SELECT ring FROM finch WHERE home_id IS NULL AND aviary_id IS NULL"))
                    .as("orphans after call " + number)
                    .isEmpty();
        }
    }

    @Test
    void aMapOfEntities() {
        for (int number = 0; number < MAP_CALLS.size(); number++) {
            MapCall call = MAP_CALLS.get(number);
            Aviary aviary = aviary();
            List<Finch> before = List.copyOf(aviary.getRinged().values());
            String key = first(aviary.getRinged().keySet());
            Finch other = new Finch(key);
            Finch fresh = new Finch("x");
            Told told = told(Aviary_.ringed);
            Map<String, Finch> plain = same(
                    aviary, Aviary::getRinged, LinkedHashMap::new, map -> call.on(map, key, other, "x", fresh), number);
            told.isWhatBecameOf(before, plain.values(), number);
            inStep(aviary, Finch::getHome, before, List.of(other, fresh), plain.values(), number);
            Map<String, Finch> again = reload(aviary).getRinged();
            assertThat(again).as("rows after call " + number).containsOnlyKeys(plain.keySet());
            again.forEach((ring, finch) ->
                    assertThat(finch.getId()).isEqualTo(plain.get(ring).getId()));
        }
    }

    @Test
    void elementsOfAMapChangePlaces() {
        Aviary aviary = aviary();
        Map<String, Finch> ringed = aviary.getRinged();
        List<Finch> before = List.copyOf(ringed.values());
        Map<Finch, Finch> next = new HashMap<>();
        for (int index = 0; index < before.size(); index++) {
            next.put(before.get(index), before.get((index + 1) % before.size()));
        }
        ringed.replaceAll((ring, finch) -> Objects.requireNonNull(next.get(finch)));
        assertThat(ringed.values()).containsExactlyInAnyOrderElementsOf(before);
        inStep(aviary, Finch::getHome, before, List.of(), before, 0);
        assertThat(session.inspect(aviary).history(Aviary_.ringed).deleted()).isEmpty();
        assertThat(reload(aviary).getRinged()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void anElementOfAMapLeavesWhenItHasLeftItsLastKey() {
        Aviary aviary = aviary();
        Map<String, Finch> ringed = aviary.getRinged();
        Finch a = Objects.requireNonNull(ringed.get("a"));
        Finch b = Objects.requireNonNull(ringed.put("b", a));
        assertThat(b.getHome()).isNull();
        ringed.remove("a");
        assertThat(a.getHome()).isSameAs(aviary);
        ringed.put("b", b);
        assertThat(a.getHome()).isNull();
        assertThat(b.getHome()).isSameAs(aviary);
        assertThat(reload(aviary).getRinged()).containsOnlyKeys("b", "c");
    }

    @Test
    void aListenerGivesAnotherElement() {
        Aviary aviary = aviary();
        Finch other = new Finch("a");
        heard.add(bench.sessions().events().onAppend(Aviary_.ringed, change -> change.value(other)));
        Map.Entry<String, Finch> entry =
                aviary.getRinged().entrySet().iterator().next();
        entry.setValue(new Finch("a"));
        assertThat(entry.getValue()).isSameAs(other);
        assertThat(aviary.getRinged()).containsEntry("a", other);
    }

    @Test
    @SuppressWarnings("unchecked") // as aviary() makes it
    void whatIsPutIntoAnEntryOfADocumentIsFollowed() {
        Aviary aviary = aviary();
        for (Map.Entry<String, Object> entry : aviary.getDeep().entrySet()) {
            entry.setValue(new LinkedHashMap<>(Map.of("inner", "1")));
            session.flush();
            ((Map<String, Object>) entry.getValue()).put("late", "2");
            assertThat(session.dirty()).contains(aviary);
            session.flush();
        }
        assertThat(reload(aviary).getDeep())
                .containsOnlyKeys("map", "list")
                .allSatisfy((name, inner) -> assertThat(inner).isEqualTo(Map.of("inner", "1", "late", "2")));
    }

    /** What listeners of a collection have heard, those that came and those that went. */
    private record Told(List<Finch> came, List<Finch> went) {
        /** An element may go and come again on the way. */
        void isWhatBecameOf(Collection<Finch> before, Collection<Finch> after, int number) {
            List<Finch> left = new ArrayList<>(before);
            left.addAll(came);
            went.forEach(left::remove);
            assertThat(left).as("told by call " + number).containsExactlyInAnyOrderElementsOf(after);
        }
    }

    private Told told(CollectionAttribute<Aviary, Finch> finches) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>());
        heard.forEach(Registration::close);
        heard.clear();
        heard.add(bench.sessions().events().onAppend(finches, change -> told.came.add(change.value())));
        heard.add(bench.sessions().events().onRemove(finches, change -> told.went.add(change.value())));
        return told;
    }

    private void inStep(
            Aviary aviary,
            Function<Finch, @Nullable Aviary> end,
            Collection<Finch> before,
            Collection<Finch> made,
            Collection<Finch> after,
            int number) {
        for (Finch finch : Stream.concat(before.stream(), made.stream()).toList()) {
            assertThat(end.apply(finch))
                    .as("the other end of " + finch + " after call " + number)
                    .isSameAs(after.contains(finch) ? aviary : null);
        }
    }

    private static List<String> rings(Collection<Finch> finches) {
        return finches.stream().map(Finch::getRing).toList();
    }
}
