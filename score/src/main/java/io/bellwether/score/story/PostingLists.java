package io.bellwether.score.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Articles by key, each list by event time. Most keys have one article, so an entry of the open-addressing table holds the
 * article's number itself; only a key that several share has an array. About 13 bytes a posting.
 */
final class PostingLists {

    private static final int FREE = Integer.MIN_VALUE;
    private static final long FREE_ENTRY = FREE & 0xFFFFFFFFL;
    private static final int FIRST_SIZE = 1_024;
    private static final int MIX = 0x9E3779B1;

    /** Is shown articles of a list. */
    interface Visitor {

        /** Takes one; says whether it wants the next. */
        boolean wantsMore(HeldArticle article);
    }

    private final Map<HeldArticle, Integer> numbers = new HashMap<>();
    private HeldArticle[] articles = new HeldArticle[FIRST_SIZE];
    private int numbered;
    private final IntStack freeNumbers = new IntStack();

    /**
     * A key above, and below it an article's number; {@code -1 - n} for list n; {@link #FREE} where no key is. In one word:
     * in a large table every access waits for memory.
     */
    private long[] entries = free(FIRST_SIZE);

    private int used;

    private int[][] lists = new int[FIRST_SIZE][];
    private int[] sizes = new int[FIRST_SIZE];
    private int listed;
    private final IntStack freeLists = new IntStack();

    /** Enters an article that is in no list; keys are distinct. */
    void add(HeldArticle article, int[] under) {
        int number = freeNumbers.isEmpty() ? numbered++ : freeNumbers.pop();
        if (number == articles.length) {
            articles = Arrays.copyOf(articles, number + number / 2);
        }
        articles[number] = article;
        numbers.put(article, number);
        for (int key : under) {
            insert(key, number);
        }
    }

    /** Takes an article out of the lists that it was entered under; one that is not there is passed over. */
    void remove(HeldArticle article, int[] under) {
        Integer number = numbers.remove(article);
        if (number != null) {
            for (int key : under) {
                delete(key, number);
            }
            freeNumbers.push(number);
        }
    }

    /** How many articles are entered. */
    int size() {
        return numbers.size();
    }

    /** What stands under keys, for {@link #before} and {@link #after}: all at once, so that memory is waited for once. */
    int[] find(int[] wanted) {
        int[] found = new int[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            found[i] = held(slot(wanted[i]));
        }
        return found;
    }

    /**
     * Shows the articles of a list before a place, the nearest first, for as long as the visitor wants more.
     *
     * @param found under a key
     * @param place need not be in the list itself
     */
    void before(int found, HeldArticle place, Visitor visitor) {
        if (found >= 0) {
            HeldArticle only = articles[found];
            if (only.compareTo(place) < 0) {
                visitor.wantsMore(only);
            }
        } else if (found != FREE) {
            int list = -1 - found;
            int at = position(list, place) - 1;
            while (at >= 0 && visitor.wantsMore(articles[lists[list][at]])) {
                at--;
            }
        }
    }

    /** Shows the articles of a list after a place, the nearest first, for as long as the visitor wants more. */
    void after(int found, HeldArticle place, Visitor visitor) {
        if (found >= 0) {
            HeldArticle only = articles[found];
            if (only.compareTo(place) > 0) {
                visitor.wantsMore(only);
            }
        } else if (found != FREE) {
            int list = -1 - found;
            int at = position(list, place);
            if (at < sizes[list] && articles[lists[list][at]].equals(place)) {
                at++;
            }
            while (at < sizes[list] && visitor.wantsMore(articles[lists[list][at]])) {
                at++;
            }
        }
    }

    private void insert(int key, int number) {
        if (used * 5L > entries.length * 3L) {
            rehash();
        }
        int slot = slot(key);
        int held = held(slot);
        if (held == FREE) {
            entries[slot] = entry(key, number);
            used++;
            return;
        }
        if (held >= 0) {
            int list = newList();
            lists[list][0] = held;
            sizes[list] = 1;
            held = -1 - list;
            entries[slot] = entry(key, held);
        }
        int list = -1 - held;
        int at = position(list, articles[number]);
        if (sizes[list] == lists[list].length) {
            lists[list] = Arrays.copyOf(lists[list], sizes[list] + sizes[list] / 2 + 1);
        }
        System.arraycopy(lists[list], at, lists[list], at + 1, sizes[list] - at);
        lists[list][at] = number;
        sizes[list]++;
    }

    private void delete(int key, int number) {
        int slot = slot(key);
        int held = held(slot);
        if (held >= 0) {
            if (held == number) {
                close(slot);
            }
        } else if (held != FREE) {
            int list = -1 - held;
            int at = position(list, articles[number]);
            if (at < sizes[list] && lists[list][at] == number) {
                System.arraycopy(lists[list], at + 1, lists[list], at, sizes[list] - at - 1);
                sizes[list]--;
            }
            if (sizes[list] == 1) {
                entries[slot] = entry(key, lists[list][0]);
                freeLists.push(list);
            }
        }
    }

    /** Empties a slot and moves up those after it that it kept from theirs (Knuth, vol. 3, 6.4, algorithm R). */
    private void close(int gap) {
        int mask = entries.length - 1;
        int open = gap;
        int at = gap;
        while (true) {
            at = (at + 1) & mask;
            if (held(at) == FREE) {
                entries[open] = FREE_ENTRY;
                used--;
                return;
            }
            int home = home(key(at));
            boolean stays = open <= at ? open < home && home <= at : open < home || home <= at;
            if (!stays) {
                entries[open] = entries[at];
                open = at;
            }
        }
    }

    private int newList() {
        if (!freeLists.isEmpty()) {
            return freeLists.pop();
        }
        if (listed == lists.length) {
            lists = Arrays.copyOf(lists, listed + listed / 2);
            sizes = Arrays.copyOf(sizes, lists.length);
        }
        lists[listed] = new int[2];
        return listed++;
    }

    /** Where an article stands in a list, or would. */
    private int position(int list, HeldArticle article) {
        int low = 0;
        int high = sizes[list];
        if (articles[lists[list][high - 1]].compareTo(article) < 0) {
            // In a stream nearly always.
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (articles[lists[list][middle]].compareTo(article) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int home(int key) {
        int mixed = key * MIX;
        return (mixed ^ (mixed >>> 15)) & (entries.length - 1);
    }

    /** The slot of a key, or the free one where it would be. */
    private int slot(int key) {
        int slot = home(key);
        while (held(slot) != FREE && key(slot) != key) {
            slot = (slot + 1) & (entries.length - 1);
        }
        return slot;
    }

    private int key(int slot) {
        return (int) (entries[slot] >>> Integer.SIZE);
    }

    private int held(int slot) {
        return (int) entries[slot];
    }

    private static long entry(int key, int held) {
        return ((long) key << Integer.SIZE) | (held & 0xFFFFFFFFL);
    }

    private void rehash() {
        long[] old = entries;
        entries = free(old.length * 2);
        for (long entry : old) {
            if ((int) entry != FREE) {
                entries[slot((int) (entry >>> Integer.SIZE))] = entry;
            }
        }
    }

    private static long[] free(int size) {
        long[] entries = new long[size];
        Arrays.fill(entries, FREE_ENTRY);
        return entries;
    }

    /** Numbers that may be given again. */
    private static final class IntStack {
        private int[] numbers = new int[16];
        private int size;

        boolean isEmpty() {
            return size == 0;
        }

        int pop() {
            return numbers[--size];
        }

        void push(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }
}
