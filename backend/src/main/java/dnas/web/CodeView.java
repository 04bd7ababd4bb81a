package dnas.web;

import java.util.List;
import java.util.Map;

/**
 * A code, as it is asked for.
 *
 * @param concepts values by name; empty where no axis is named
 * @param free of the free axes [Z]
 */
record CodeView(Map<String, Integer> concepts, List<Float> free) {}
