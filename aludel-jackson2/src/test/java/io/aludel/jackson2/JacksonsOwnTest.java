package io.aludel.jackson2;

import io.aludel.jackson.JacksonsOwnSuite;
import io.aludel.jackson.JsonWriter;
import io.aludel.jackson.JsonWriter.ModuleOption;

/** {@link JacksonsOwnSuite} with Jackson 2. */
class JacksonsOwnTest extends JacksonsOwnSuite {
    @Override
    protected JsonWriter writer(ModuleOption option) {
        return Jackson2.with(option);
    }
}
