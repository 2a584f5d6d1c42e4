def log = new File(basedir, 'build.log').text
def said = { String words -> assert log.contains(words) }

assert new File(basedir, 'aludel.properties').text.contains('model=com.acme.shop.Shop#model')
def revision = new File(basedir, 'src/main/java/com/acme/shop/revisions').listFiles()[0]
assert revision.name == 'R1975ea83b712_goods.java'
assert revision.text.contains('op.createTable(')

said "New upgrade operations detected:\n[ERROR]   add table 'goods'"
said '[INFO] 1 revision, 0 findings, 0 errors'
said '[INFO] Running upgrade  -> 1975ea83b712, goods'
said '[INFO] No new upgrade operations detected.'
said 'New upgrade operations detected:\n[ERROR]   add column'
assert new File(basedir, 'target/current.json').text.contains('"current" : [ ]')
said "Can't locate revision identified by 'nonsense'"
assert !log.contains('\tat io.aludel')
true
