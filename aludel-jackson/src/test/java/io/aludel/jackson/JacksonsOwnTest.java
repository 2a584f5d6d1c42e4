package io.aludel.jackson;

import io.aludel.jackson.JsonWriter.ModuleOption;

/** {@link JacksonsOwnSuite} with Jackson 3. */
class JacksonsOwnTest extends JacksonsOwnSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        return Jackson3.with(option);
    }
}
