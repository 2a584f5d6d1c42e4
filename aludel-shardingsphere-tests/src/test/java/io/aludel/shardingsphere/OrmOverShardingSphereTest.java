package io.aludel.shardingsphere;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.IncludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * All suites of the ORM that are for every database, none of which knows of ShardingSphere. What comes out otherwise over ShardingSphere is
 * named with its reason in {@code differences.properties}.
 */
@Suite
@SelectPackages("io.aludel.orm")
@IncludeClassNamePatterns(".*")
@IncludeTags("every-database")
@ConfigurationParameter(key = "junit.jupiter.extensions.autodetection.enabled", value = "true")
class OrmOverShardingSphereTest {}
