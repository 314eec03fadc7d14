// The page that says that the database is away: asks every few seconds, and shows what was asked for once it answers.
// A page that only reloads itself would start a screen reader anew each time.

(() => {
  const again = async () => {
    try {
      const answer = await fetch(location.href, { cache: "no-store" });
      if (answer.status !== 503) return location.reload();
    } catch { /* no connection either: go on asking */ }
    setTimeout(again, 5000);
  };
  setTimeout(again, 5000);
})();
