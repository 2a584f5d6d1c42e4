package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanCacheTest {
    private final PlanCache cache = new PlanCache(10);

    @Test
    void makesAPlanOnce() {
        Object first = cache.get("key", Object::new);

        assertThat(cache.<Object>get("key", Object::new)).isSameAs(first);
        assertThat(cache.hits()).isEqualTo(1);
        assertThat(cache.misses()).isEqualTo(1);
    }

    @Test
    void staysBounded() {
        for (int key = 0; key < 1_000; key++) {
            cache.get(key, Object::new);
        }

        assertThat(cache.size()).isBetween(10, 15);
    }

    @Test
    void keepsWhatIsUsed() {
        Object kept = cache.get("kept", Object::new);
        for (int key = 0; key < 1_000; key++) {
            cache.get(key, Object::new);
            assertThat(cache.<Object>get("kept", Object::new)).isSameAs(kept);
        }
    }

    @Test
    void keepsItsCountersWhenCleared() {
        cache.get("key", Object::new);
        cache.clear();

        assertThat(cache.size()).isZero();
        assertThat(cache.misses()).isEqualTo(1);
    }
}
