package dnas.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts wrong passwords of the last quarter of an hour: few of one name from one address, more of one address, and most of
 * one name from anywhere, lest somebody locks its owner out.
 */
final class Attempts {
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int OF_NAME_AND_ADDRESS = 5;
    private static final int OF_ADDRESS = 30;
    private static final int OF_NAME = 100;
    private static final int REMEMBERED = 100_000;

    private final Cache<String, AtomicInteger> wrong;

    Attempts(Ticker ticker) {
        wrong = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(PAUSE)
                .maximumSize(REMEMBERED)
                .build();
    }

    /**
     * Refuses another attempt where there were too many.
     *
     * @throws TooManyAttempts when there were
     */
    void require(String name, String address) {
        if (count(both(name, address)) >= OF_NAME_AND_ADDRESS
                || count(fromAddress(address)) >= OF_ADDRESS
                || count(ofName(name)) >= OF_NAME) {
            throw new TooManyAttempts(PAUSE);
        }
    }

    void wrong(String name, String address) {
        add(both(name, address));
        add(fromAddress(address));
        add(ofName(name));
    }

    /** Forgets those of a name whose password was right. */
    void right(String name, String address) {
        wrong.invalidate(both(name, address));
    }

    private int count(String key) {
        AtomicInteger known = wrong.getIfPresent(key);
        return known == null ? 0 : known.get();
    }

    private void add(String key) {
        wrong.asMap().computeIfAbsent(key, first -> new AtomicInteger()).incrementAndGet();
    }

    private static String both(String name, String address) {
        return "both " + address + " " + name;
    }

    private static String fromAddress(String address) {
        return "address " + address;
    }

    private static String ofName(String name) {
        return "name " + name;
    }
}
