package dnas.web;

import java.util.List;

/** A page of a longer list. */
record PageView<T>(List<T> items, int total, int page, int size) {}
